package org.redress.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.redress.unit.Post;
import org.redress.unit.Posts;
import org.springframework.stereotype.Component;

/** The roles in units that the directory gives people. */
@Component
class GivenPosts {

  private final Posts posts;
  private final Clock clock;

  GivenPosts(Posts posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Somebody holds the posts of these rows, and no other by the directory's word. What is taken is
   * taken, even where something else is wrong.
   *
   * @return whether anything has changed
   * @throws NotTheDirectorysException if a post cannot be theirs; says why
   */
  boolean follow(String person, List<RoleRow> rows) {
    Set<Posts.Holding> wanted =
        rows.stream()
            .filter(row -> row.unit() != null)
            .map(row -> new Posts.Holding(row.role(), row.unit()))
            .collect(Collectors.toSet());
    List<Post> today = posts.of(person, LocalDate.now(clock));
    Set<Posts.Holding> held = holdings(today, post -> true);
    Set<Posts.Holding> given = holdings(today, post -> post.origin() == Post.Origin.DIRECTORY);
    if (held.containsAll(wanted) && wanted.containsAll(given)) {
      return false;
    }
    given.retainAll(wanted);
    posts.fromDirectory(person, given);
    try {
      posts.fromDirectory(person, wanted);
    } catch (BadUserRequestException refused) {
      throw new NotTheDirectorysException(refused.getMessage());
    }
    return true;
  }

  private static Set<Posts.Holding> holdings(List<Post> held, Predicate<Post> which) {
    return held.stream()
        .filter(which)
        .map(post -> new Posts.Holding(post.role(), post.unit()))
        .collect(Collectors.toSet());
  }
}
