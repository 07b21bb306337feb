package org.redress.browser;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** What the browser keeps of the application, for whoever sits down at it next. */
final class LeftBehind {

  private static final String EVERYTHING =
      """
      const done = arguments[arguments.length - 1];
      (async () => {
        const left = {};
        for (const [name, storage] of Object.entries({localStorage, sessionStorage})) {
          for (let i = 0; i < storage.length; i++) {
            const key = storage.key(i);
            left[name + ' ' + key] = Object.getOwnPropertyDescriptor(storage, key).value;
          }
        }
        for (const database of await indexedDB.databases()) {
          left['indexedDB ' + database.name] = 'a database';
        }
        const workers = await navigator.serviceWorker.getRegistrations();
        workers.forEach(worker => left['serviceWorker ' + worker.scope] = 'a worker');
        for (const key of window.caches ? await caches.keys() : []) {
          left['caches ' + key] = 'a cache';
        }
        left['window'] = window.name;
        done(left);
      })().catch(error => done({failed: String(error)}));
      """;

  private final Map<String, String> entries = new TreeMap<>();

  LeftBehind(WebDriver browser) {
    ((Map<?, ?>) ((JavascriptExecutor) browser).executeAsyncScript(EVERYTHING))
        .forEach((key, value) -> entries.put(String.valueOf(key), String.valueOf(value)));
  }

  /** Everything, as text. */
  String text() {
    return entries.toString();
  }

  /** Storage and key of what is not empty. */
  List<String> places() {
    return entries.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(Map.Entry::getKey).toList();
  }
}
