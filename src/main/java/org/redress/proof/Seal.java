package org.redress.proof;

import java.time.Instant;

/**
 * A signed root over the heads of the cases that have grown since the seal before.
 *
 * @param seal its number, from 1
 * @param sealedAt when
 * @param root digest over number, moment, the root before and the heads, in order of case
 * @param signingKey fingerprint of the public key
 * @param signature Ed25519 over the root, hexadecimal
 */
public record Seal(int seal, Instant sealedAt, String root, String signingKey, String signature) {}
