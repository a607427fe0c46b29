// Runs the machine that was just built, with the JDK of this build, and checks what it prints.
def run = { List<String> arguments ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def process = new ProcessBuilder([java] + arguments).redirectErrorStream(true).start()
    def output = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : output
    output
}
def expected = ['s in 1', 'i in 2', 'g in 3', 'n in 4', 'cpu (Sign CPU) ENDED 4']

def jar = new File(basedir, 'target/good-company-old-guava-1.jar').path
def fused = run(['-jar', jar])
assert fused.readLines() == expected : fused
def threaded = run(['-jar', jar, '--threaded'])
assert threaded.readLines() == expected : threaded
