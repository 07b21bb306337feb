package org.redress.unit;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds what where, from when to when, for administrators. */
@RestController
@RequestMapping("/api/organisation/posts")
@Hidden
class PostsApi {

  private final Administrators administrators;
  private final Posts posts;
  private final Personnel personnel;
  private final Units units;
  private final Clock clock;

  PostsApi(
      Administrators administrators, Posts posts, Personnel personnel, Units units, Clock clock) {
    this.administrators = administrators;
    this.posts = posts;
    this.personnel = personnel;
    this.units = units;
    this.clock = clock;
  }

  /** Whether a post is held today. */
  enum State {
    PAST,
    HELD,
    COMING
  }

  /** A post, with what its ids are called. */
  record PostLine(
      String id,
      String person,
      String personName,
      String role,
      String roleName,
      String unit,
      String unitName,
      LocalDate fromDay,
      LocalDate untilDay,
      Post.Origin origin,
      State state) {}

  /** A post as it is entered; today where there is no first day, without end where no last. */
  record NewPost(String person, String role, String unit, LocalDate from, LocalDate until) {}

  /**
   * How something ends.
   *
   * @param last the last day; yesterday where it is null
   */
  record Ending(LocalDate last) {}

  /** All that there ever were in a unit, or of a person. */
  @GetMapping
  List<PostLine> posts(
      @RequestParam(required = false) String unit, @RequestParam(required = false) String person)
      throws MissingServletRequestParameterException {
    administrators.acting();
    if (unit == null && person == null) {
      throw new MissingServletRequestParameterException("unit", "String");
    }
    List<Post> found = unit == null ? posts.of(person) : posts.at(unit);
    Map<String, String> people = personnel.names(found.stream().map(Post::person).toList());
    Map<String, String> roles = personnel.roles();
    UnitTree tree = units.read();
    return found.stream().map(post -> line(post, people, roles, tree)).toList();
  }

  private PostLine line(
      Post post, Map<String, String> people, Map<String, String> roles, UnitTree tree) {
    return new PostLine(
        post.id(),
        post.person(),
        people.getOrDefault(post.person(), post.person()),
        post.role(),
        roles.getOrDefault(post.role(), post.role()),
        post.unit(),
        tree.find(post.unit()).map(Unit::name).orElse(post.unit()),
        post.fromDay(),
        post.untilDay(),
        post.origin(),
        state(post));
  }

  private State state(Post post) {
    LocalDate today = LocalDate.now(clock);
    if (post.isHeldOn(today)) {
      return State.HELD;
    }
    return post.fromDay().isAfter(today) ? State.COMING : State.PAST;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Post hold(@RequestBody NewPost post) {
    administrators.acting();
    return posts.hold(post.person(), post.role(), post.unit(), post.from(), post.until());
  }

  @PostMapping("/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id, @RequestBody Ending ending) {
    administrators.acting();
    posts.end(id, ending.last());
  }
}
