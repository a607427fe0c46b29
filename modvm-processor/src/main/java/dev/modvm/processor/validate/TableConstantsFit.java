package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.TableConstants;
import java.util.Locale;

/** What a class declares of an instruction table fits into its class file. */
final class TableConstantsFit implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        component
                .table()
                .filter(table -> component.processor())
                .ifPresent(
                        table ->
                                table.constants().stream()
                                        .filter(constants -> !constants.fit())
                                        .forEach(constants -> add(constants, findings)));
    }

    private static void add(TableConstants constants, Findings findings) {
        findings.add(
                Diagnostic.TABLE_TOO_LARGE,
                constants.place(),
                constants.type(),
                grouped(constants.count()),
                grouped(TableConstants.ROOM),
                grouped(constants.numbers()),
                grouped(constants.syntaxes()),
                grouped(constants.methods()),
                constants.type());
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
