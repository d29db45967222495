package org.deadwax.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

/** What Modulith does not check. The packages analysed take in shared-model and plugin-api. */
@AnalyzeClasses(packages = "org.deadwax", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)(\\$.*)?");

    @ArchTest
    static final ArchRule nothing_depends_on_store = noClasses()
            .that()
            .resideOutsideOfPackage("org.deadwax.server.store..")
            .and()
            .areNotAssignableTo(DeadwaxServer.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.deadwax.server.store..");

    @ArchTest
    static final ArchRule web_holds_controllers_only = classes()
            .that()
            .resideInAPackage("org.deadwax.server..web..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beMetaAnnotatedWith(Controller.class)
            .allowEmptyShould(true);
}
