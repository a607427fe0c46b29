// Runs the machines that were just built, with the JDK of this build, and checks what they print.
def run = { List<String> arguments ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def process = new ProcessBuilder([java] + arguments).redirectErrorStream(true).start()
    def output = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : output
    output
}
def expected = ['s in 1', 'i in 2', 'g in 3', 'n in 4', 'cpu (Sign CPU) ENDED 4']

for (module in ['modvm-last', 'modvm-first']) {
    def jar = new File(basedir, "${module}/target/${module}-1.jar").path
    def fused = run(['-jar', jar])
    assert fused.readLines() == expected : "${module}: ${fused}"
    def threaded = run(['-jar', jar, '--threaded'])
    assert threaded.readLines() == expected : "${module}: ${threaded}"

    // What picocli writes of the command whose field is the machine.
    def reflection = new File(basedir, "${module}/target/classes/META-INF/native-image/picocli-generated/"
            + "org.example/${module}/reflect-config.json").text
    assert reflection.contains('"org.example.sign.Play"') : reflection
}
