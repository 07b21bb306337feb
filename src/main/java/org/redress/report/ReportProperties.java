package org.redress.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param organisation name of the company, at the head of printed reports; empty: none
 */
@ConfigurationProperties("redress.report")
record ReportProperties(@DefaultValue("") String organisation) {}
