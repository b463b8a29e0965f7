package org.kroniek.e2e;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the table of ARCHITECTURE.md: which module may know which, and which libraries. Spokes know
 * the hub and never each other; whoever needs something of another spoke gets it from {@code
 * pipeline}, the one place where they meet, and may then know the types that it gets.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ModuleTableTest {

  private static final String HOUSE = "org.kroniek.";

  /** What every module may use. */
  private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify.annotations..");

  private static final List<Module> TABLE =
      List.of(
          new Module("model", Set.of(), Set.of()),
          new Module("language", Set.of("model"), Set.of("ai.onnxruntime..")),
          new Module(
              "world",
              Set.of("model"),
              Set.of("com.fasterxml.jackson.core..", "org.apache.commons.compress..")),
          new Module(
              "ingest",
              Set.of("model"),
              Set.of(
                  "org.jsoup..",
                  "com.fasterxml.jackson..",
                  "org.apache.commons.csv..",
                  "org.apache.parquet..",
                  "io.airlift.compress..",
                  "org.netpreserve.jwarc..",
                  "org.snakeyaml.engine..",
                  "okhttp3..",
                  "okio..")),
          new Module("extract", Set.of("model"), Set.of()),
          new Module(
              "archive",
              Set.of("model"),
              Set.of(
                  "org.jdbi..",
                  "org.flywaydb..",
                  "org.sqlite..",
                  "org.postgresql..",
                  "com.zaxxer.hikari..",
                  "javax.sql..")),
          new Module("story", Set.of("model"), Set.of()),
          new Module(
              "pipeline",
              Set.of("model", "language", "world", "ingest", "extract", "archive", "story"),
              Set.of("com.fasterxml.jackson..")),
          new Module(
              "watch",
              Set.of("model", "ingest", "pipeline"),
              Set.of(
                  "com.rometools.rome..",
                  "crawlercommons..",
                  "com.fasterxml.jackson..",
                  "org.apache.commons.net..",
                  "javax.crypto..",
                  "javax.xml..")),
          new Module(
              "web",
              Set.of("model", "story", "pipeline"),
              Set.of(
                  "io.javalin..",
                  "gg.jte..",
                  "com.fasterxml.jackson..",
                  "org.eclipse.jetty..",
                  "jakarta.servlet..",
                  "org.slf4j..")),
          new Module(
              "cli", Set.of("model", "story", "pipeline", "web", "watch"), Set.of("picocli..")),
          new Module(
              "flink",
              Set.of("model", "pipeline"),
              Set.of(
                  "org.apache.flink..",
                  "org.apache.kafka..",
                  "com.fasterxml.jackson..",
                  "picocli..")));

  private JavaClasses house = new ClassFileImporter().importClasses();

  @BeforeAll
  void importHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kroniek");
  }

  static Stream<Module> table() {
    return TABLE.stream();
  }

  @ParameterizedTest
  @MethodSource("table")
  void aModuleKnowsNoMoreThanItsLineInTheTable(Module module) {
    classes()
        .that()
        .resideInAPackage(module.packages())
        .should(
            onlyDependOnClassesThat(
                resideInAnyOf(module.mayKnow()).or(handedOut(module.modules()))))
        .because("ARCHITECTURE.md says so; ask pipeline, or change the table with a reason")
        .check(house);
  }

  @Test
  void everyPackageOfTheHouseStandsInTheTable() {
    Set<String> beside = Set.of("bench", "e2e");
    assertThat(house.stream().map(ModuleTableTest::moduleOf).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(TABLE.stream().map(Module::name), beside.stream()).toList());
    assertThat(house).hasSizeGreaterThan(100);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching(HOUSE + "(**)").should().beFreeOfCycles().check(house);
  }

  @Test
  void nobodyKeepsStaticState() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should(beConstant())
        .check(house);
  }

  @Test
  void everyClassHasANameThatSaysWhatItIs() {
    noClasses()
        .should()
        .haveNameMatching(".*[.$](Abstract\\w*|\\w*(Util|Utils|Helper|Manager|Impl))")
        .check(house);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(house.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allSatisfy(
            marked ->
                assertThat(marked.isAnnotatedWith(NullMarked.class)).as(marked.getName()).isTrue());
  }

  private static DescribedPredicate<JavaClass> resideInAnyOf(List<String> packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
  }

  /** Who may know a module may know the types that its public methods take and give. */
  private DescribedPredicate<JavaClass> handedOut(Set<String> modules) {
    Set<JavaClass> types =
        house.stream()
            .filter(type -> modules.contains(moduleOf(type)))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(method -> method.getAllInvolvedRawTypes().stream())
            .collect(Collectors.toSet());
    return DescribedPredicate.describe("handed out by " + modules, types::contains);
  }

  private static ArchCondition<JavaField> beConstant() {
    Set<String> changing =
        Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.Random");
    return new ArchCondition<>("be final and hold nothing that changes") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        String type = field.getRawType().getName();
        boolean constant =
            field.getModifiers().contains(JavaModifier.FINAL)
                && !changing.contains(type)
                && !type.startsWith("java.util.concurrent.atomic.");
        events.add(
            new SimpleConditionEvent(field, constant, field.getFullName() + " is of " + type));
      }
    };
  }

  private static String moduleOf(JavaClass type) {
    String inside = type.getPackageName().substring(HOUSE.length());
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }

  /**
   * A line of the table.
   *
   * @param name the module, which is also its package
   * @param modules of ours that it may know
   * @param libraries packages of others that it may know
   */
  record Module(String name, Set<String> modules, Set<String> libraries) {

    String packages() {
      return HOUSE + name + "..";
    }

    List<String> mayKnow() {
      return Stream.of(
              EVERYWHERE.stream(),
              Stream.of(packages()),
              modules.stream().map(other -> HOUSE + other + ".."),
              libraries.stream())
          .flatMap(packages -> packages)
          .toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
