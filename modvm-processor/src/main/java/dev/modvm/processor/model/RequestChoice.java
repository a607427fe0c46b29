package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/**
 * What an annotation names as a request.
 *
 * @param written the simple name of the class that is written, or empty where nothing is
 * @param request the request, or nothing where the class is none
 * @param place where it is written
 */
public record RequestChoice(String written, Optional<RequestModel> request, Place place) {}
