package org.redress.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Makes the vocabulary available to tests. */
@TestConfiguration
@ComponentScan
public class Testing {}
