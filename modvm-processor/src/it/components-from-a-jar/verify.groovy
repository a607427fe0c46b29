// Runs the machine that was just built, with the JDK of this build, and checks what it prints.
def jar = { artifact ->
    def folder = new File(localRepositoryPath, "dev/modvm/${artifact}")
    def jars = folder.listFiles().findAll { it.directory }
            .collectMany { it.listFiles().findAll { it.name.endsWith('.jar') } as List }
    assert jars.size() == 1 : "one jar of ${artifact}, not ${jars}"
    jars[0].path
}
def run = { List<String> arguments ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def process = new ProcessBuilder([java] + arguments).redirectErrorStream(true).start()
    def output = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : output
    output
}
def own = ['parts/target/parts-1.jar', 'computer/target/computer-1.jar'].collect { new File(basedir, it).path }
def libraries = [jar('modvm-runtime'), jar('modvm-annotations')]
def path = (own + libraries).join(File.pathSeparator)

def expected = [
    'fused: hello cpu (Printer CPU) ENDED 5',
    'threaded: hello cpu (Printer CPU) ENDED 5',
]
def onModulePath = run(['-p', path, '-m', 'org.example.computer/org.example.computer.Main'])
assert onModulePath.readLines() == expected : onModulePath
def onClassPath = run(['-cp', path, 'org.example.computer.Main'])
assert onClassPath.readLines() == expected : onClassPath
