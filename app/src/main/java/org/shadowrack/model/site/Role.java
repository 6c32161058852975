package org.shadowrack.model.site;

/** Which side a component stands on. */
public enum Role {
    PRIMARY, SHADOW, NONE
}
