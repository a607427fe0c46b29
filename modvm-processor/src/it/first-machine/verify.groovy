// The machine prints what the guide says it does, once in each execution.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()*.stripTrailing()
def expected = new File(basedir, 'expected-output.txt').getText('UTF-8').readLines()
def printed = (0..log.size() - expected.size()).count { log.subList(it, it + expected.size()) == expected }
assert printed == 2 : "printed ${printed} times"
