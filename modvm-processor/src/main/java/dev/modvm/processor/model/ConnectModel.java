package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;

/**
 * A connection that a spec makes.
 *
 * @param port the name of the port
 * @param to the name of the component
 * @param portPlace where the port is named
 * @param toPlace where the component is named
 */
public record ConnectModel(String port, String to, Place portPlace, Place toPlace) {}
