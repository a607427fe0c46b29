package dev.modvm.benchmarks;

import dev.modvm.benchmarks.Measurements.Compared;
import dev.modvm.benchmarks.forks.GuestProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws the ratio to the flat array for each program, JDK and kind of profile. */
final class Chart {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 500;
    private static final int DEGREES = 30;

    private Chart() {}

    static void write(List<Results> results, Path file) throws IOException {
        CategoryChart chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title("Speed of the generated machine; 1 is the hand-written flat array")
                        .build();
        chart.getStyler().setXAxisLabelRotation(DEGREES);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        for (Results result : results) {
            for (Map.Entry<String, Map<GuestProgram, Compared>> profile :
                    result.compared().entrySet()) {
                Map<GuestProgram, Compared> programs = profile.getValue();
                chart.addSeries(
                        result.jdk() + ", " + profile.getKey(),
                        programs.keySet().stream().map(GuestProgram::title).toList(),
                        programs.values().stream()
                                .map(compared -> compared.flat().median())
                                .toList(),
                        programs.values().stream()
                                .map(compared -> compared.flat().upper() - compared.flat().lower())
                                .map(range -> range / 2)
                                .toList());
            }
        }
        VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    }
}
