package org.redress.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is read of a request.
 *
 * @param largestBody of one that a form or a program sends
 * @param largestUpload of one with files
 * @param deepest how deep JSON may nest
 * @param mostParts how many names, values and brackets JSON may have
 */
@ConfigurationProperties("redress.input")
record InputProperties(
    @DefaultValue("1MB") DataSize largestBody,
    @DefaultValue("50MB") DataSize largestUpload,
    @DefaultValue("40") int deepest,
    @DefaultValue("20000") int mostParts) {}
