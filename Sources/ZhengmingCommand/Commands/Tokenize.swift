import ArgumentParser
struct Tokenize: ParsableCommand { func run() throws {} }
