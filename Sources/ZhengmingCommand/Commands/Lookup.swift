import ArgumentParser
struct Lookup: ParsableCommand { func run() throws {} }
