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
def own = ['target/module-path-1.jar'].collect { new File(basedir, it).path }
def libraries = [jar('modvm-runtime'), jar('modvm-annotations')]
def path = (own + libraries).join(File.pathSeparator)

def output = run(['-p', path, '-m', 'org.example.printer/org.example.printer.Main'])
assert output.readLines() == [
    'fused: hello cpu (Printer CPU) ENDED 5',
    'threaded: hello cpu (Printer CPU) ENDED 5',
] : output
