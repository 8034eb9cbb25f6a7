import Support

// `make reference`: what users read about the rules is what stands above them in their source files.
try RuleComments.write()
