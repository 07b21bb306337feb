package org.redress.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured.
 *
 * @param name as the tables call it
 * @param jar that runs by itself
 * @param settings of its own, as arguments of its command
 */
record Engine(String name, Path jar, List<String> settings) {

  /** Of {@code <name>=<jar>} or {@code <name>=<jar>,--<setting>=<value>,--...}. */
  static Engine of(String argument) {
    String[] words = argument.split("=", 2);
    List<String> what = List.of(words[1].split(",(?=--)"));
    return new Engine(words[0], Path.of(what.get(0)), what.subList(1, what.size()));
  }

  boolean isStock() {
    return !name.startsWith("redress");
  }

  /** Its database's name, and the owner's. */
  String database() {
    return name.replace('-', '_');
  }

  /** Makes it a database and starts it there. */
  Server start(Place place, String... settings) throws Exception {
    place.database().create(database());
    return again(place, settings);
  }

  /** Starts it on the database that it has. */
  Server again(Place place, String... settings) throws Exception {
    String[] all = Stream.concat(Stream.of(settings), this.settings.stream()).toArray(String[]::new);
    Path own = place.directory().resolve(name);
    return isStock()
        ? Server.stock(jar, own, place.database(), database(), all)
        : Server.redress(jar, own, place.database(), database(), all);
  }
}
