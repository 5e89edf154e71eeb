import ArgumentParser
struct Config: ParsableCommand { func run() throws {} }
