package org.kontor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.batch.api.Batchlet;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.batch.api.listener.JobListener;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.operations.NightJob;
import org.kontor.operations.batch.ItemWorker;
import org.w3c.dom.Element;

/** Reads every job file and resolves what it names: a typing mistake is found here and not at one in the morning. */
class JobFilesTest {

    private static final Path FILES = Path.of("src/main/resources/META-INF/batch-jobs");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Map<String, Class<?>> ARTIFACTS = new HashMap<>();

    @BeforeAll
    static void findArtifacts() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("package-info"))
                    .map(name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Named.class))
                    .forEach(type -> ARTIFACTS.put(name(type), type));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String name(Class<?> type) {
        var given = type.getAnnotation(Named.class).value();
        var simple = type.getSimpleName();
        return given.isEmpty() ? simple.substring(0, 1).toLowerCase() + simple.substring(1) : given;
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    private static Element read(Path file) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(file.toFile())
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (var index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    @Test
    void everyJobOfTheNightHasItsFileAndEveryFileItsJob() throws IOException {
        var names = files().stream().map(file -> file.getFileName().toString().replace(".xml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(NightJob.all().stream().map(NightJob::id).collect(Collectors.toCollection(TreeSet::new)), names);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isCalledLikeItsFile(Path file) throws Exception {
        assertEquals(file.getFileName().toString(), read(file).getAttribute("id") + ".xml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void namesArtifactsThatExistAndFit(Path file) throws Exception {
        var kinds = Map.of("batchlet", Batchlet.class, "reader", ItemReader.class, "writer", ItemWriter.class,
                "listener", JobListener.class);
        for (var kind : kinds.entrySet()) {
            for (var element : elements(read(file), kind.getKey())) {
                assertFits(element.getAttribute("ref"), kind.getValue());
            }
        }
        elements(read(file), "property").stream().filter(property -> property.getAttribute("name").equals("worker"))
                .forEach(property -> assertFits(property.getAttribute("value"), ItemWorker.class));
    }

    private static void assertFits(String ref, Class<?> kind) {
        var type = ARTIFACTS.get(ref);
        assertNotNull(type, ref + " is no artifact; there are " + new TreeSet<>(ARTIFACTS.keySet()));
        assertTrue(kind.isAssignableFrom(type), ref + " is no " + kind.getSimpleName());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void leadsFromStepToStepAndEndsByVerifying(Path file) throws Exception {
        var steps = elements(read(file), "step");
        for (var index = 0; index < steps.size() - 1; index++) {
            assertEquals(steps.get(index + 1).getAttribute("id"), steps.get(index).getAttribute("next"));
        }
        var last = steps.get(steps.size() - 1);
        assertEquals("verify", last.getAttribute("id"));
        assertEquals("", last.getAttribute("next"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void reportsToTheJobBookAtEveryStep(Path file) throws Exception {
        for (var step : elements(read(file), "step")) {
            assertTrue(elements(step, "listener").stream()
                    .anyMatch(one -> one.getAttribute("ref").equals("runListener")),
                    step.getAttribute("id"));
        }
        assertEquals(List.of("businessDate", "runId"), elements(read(file), "property").stream()
                .map(property -> property.getAttribute("name")).filter(name -> !name.equals("worker")).sorted()
                .toList());
    }
}
