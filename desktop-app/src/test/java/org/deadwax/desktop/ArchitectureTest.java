package org.deadwax.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.deadwax.desktop", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)(\\$.*)?");

    @ArchTest
    static final ArchRule engines_know_no_javafx = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.deadwax.desktop.api..",
                    "org.deadwax.desktop.upload..",
                    "org.deadwax.desktop.sound..",
                    "org.deadwax.desktop.local..",
                    "org.deadwax.desktop.work..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule view_models_know_no_nodes = noClasses()
            .that()
            .haveNameMatching(".*ViewModel(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule screens_do_not_use_one_another = slices().matching(
                    "org.deadwax.desktop.(signin|today|releases|editor|uploads|live|charts|rules|channel|orders|stores|settings|imports)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);
}
