package org.redress.command;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every class of Camunda's on the class path that is a command of the engine's, read from its byte code: a class
 * need not be loadable to be found. A lambda that is a command is named by the class it stands in.
 */
class CommandsFound {

  private static final String COMMAND = Type.getInternalName(Command.class);
  private static final String QUERY = Type.getInternalName(AbstractQuery.class);

  private final Map<String, Set<String>> above = new HashMap<>();
  private final Set<String> concrete = new HashSet<>();
  private final Set<String> lambdas = new TreeSet<>();

  CommandsFound() {
    try {
      for (Resource type : new PathMatchingResourcePatternResolver().getResources("classpath*:org/camunda/bpm/**/*.class")) {
        try (InputStream code = type.getInputStream()) {
          read(new ClassReader(code));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Names of all that can be run. */
  Set<String> names() {
    return Stream.concat(of(COMMAND), lambdas.stream()).collect(toCollection(TreeSet::new));
  }

  /** Those of them that are queries. */
  Set<String> queries() {
    return of(QUERY).collect(toCollection(TreeSet::new));
  }

  private Stream<String> of(String kind) {
    return concrete.stream().filter(type -> isA(type, kind)).map(type -> type.replace('/', '.'));
  }

  private boolean isA(String type, String kind) {
    return type.equals(kind) || above.getOrDefault(type, Set.of()).stream().anyMatch(parent -> isA(parent, kind));
  }

  private void read(ClassReader type) {
    Set<String> parents = new HashSet<>(Set.of(type.getInterfaces()));
    parents.add(String.valueOf(type.getSuperName()));
    above.put(type.getClassName(), parents);
    if ((type.getAccess() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0) {
      concrete.add(type.getClassName());
    }
    type.accept(new Lambdas(type.getClassName()), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  private class Lambdas extends ClassVisitor {
    private final String host;

    Lambdas(String host) {
      super(Opcodes.ASM9);
      this.host = host;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(String called, String made, Handle bootstrap, Object... arguments) {
          if (Type.getReturnType(made).getInternalName().equals(COMMAND)) {
            lambdas.add(host.replace('/', '.') + "$$Lambda");
          }
        }
      };
    }
  }
}
