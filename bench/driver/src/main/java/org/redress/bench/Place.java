package org.redress.bench;

import java.nio.file.Path;

/**
 * Where it is measured.
 *
 * @param directory for logs and models
 * @param database server on which each engine gets a database of its own
 */
record Place(Path directory, Database database) {}
