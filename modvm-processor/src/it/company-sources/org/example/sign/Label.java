package org.example.sign;

import lombok.Builder;
import lombok.Value;

/** What somebody reads on the sign. */
@Value
@Builder
class Label {
    String symbol;
    String colour;
}
