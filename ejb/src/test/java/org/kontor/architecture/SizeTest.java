package org.kontor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small things can be read at once: classes, methods and packages of all modules stay below their caps. */
class SizeTest {

    private static final int LONGEST_CLASS = 250;
    private static final int LONGEST_METHOD = 70;
    private static final int MOST_TYPES = 25;
    private static final List<Path> SOURCES = Stream.of("ejb/src/main/java", "batch/src/main/java", "web/src/main/java",
            "ear/src/run/java").map(Path.of("..")::resolve).toList();

    @Test
    void keepsClassesAndMethodsShort() throws IOException {
        var tooLong = new ArrayList<String>();
        parse((unit, trees) -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                note(type, type.getSimpleName().toString(), LONGEST_CLASS);
                return super.visitClass(type, nothing);
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                note(method, method.getName().toString(), LONGEST_METHOD);
                return super.visitMethod(method, nothing);
            }

            private void note(Tree tree, String name, int most) {
                var lines = lines(unit, trees, tree);
                if (lines > most) {
                    tooLong.add(unit.getSourceFile().getName() + " " + name + ": " + lines + " lines, " + most
                            + " at most");
                }
            }
        }.scan(unit, null));

        assertEquals(List.of(), tooLong, "what does not fit on a few screens does more than one thing");
    }

    @Test
    void keepsPackagesSmall() throws IOException {
        var types = new TreeMap<String, Integer>();
        parse((unit, trees) -> unit.getTypeDecls().stream()
                .filter(type -> type instanceof ClassTree && type.getKind() != Tree.Kind.RECORD)
                .forEach(type -> types.merge(unit.getPackageName() + " in " + module(unit), 1, Integer::sum)));

        var tooMany = types.entrySet().stream().filter(entry -> entry.getValue() > MOST_TYPES).map(Map.Entry::toString)
                .toList();
        assertEquals(List.of(), tooMany, "a package of more than " + MOST_TYPES
                + " types (records not counted) is two features");
    }

    private interface Reader {
        void read(CompilationUnitTree unit, Trees trees);
    }

    private static void parse(Reader reader) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources()));
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                if (unit.getPackageName() != null && !unit.getTypeDecls().isEmpty()) {
                    reader.read(unit, trees);
                }
            }
        }
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var root : SOURCES) {
            if (Files.isDirectory(root)) {
                try (var walk = Files.walk(root)) {
                    walk.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static long lines(CompilationUnitTree unit, Trees trees, Tree tree) {
        var positions = trees.getSourcePositions();
        var lines = unit.getLineMap();
        return lines.getLineNumber(positions.getEndPosition(unit, tree))
                - lines.getLineNumber(positions.getStartPosition(unit, tree)) + 1;
    }

    private static String module(CompilationUnitTree unit) {
        return unit.getSourceFile().getName().replaceFirst("^\\.\\./([a-z]+)/.*$", "$1");
    }
}
