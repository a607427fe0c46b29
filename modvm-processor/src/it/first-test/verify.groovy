// All tests that the guide shows have run, and passed.
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /Tests run: 15, Failures: 0, Errors: 0, Skipped: 0/ : log
