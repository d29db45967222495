package org.deadwax.server.platform;

import java.util.List;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.deadwax.model.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Whatever goes wrong in a request becomes a {@link Problem}. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException e) {
        return answer(e.problem());
    }

    /** A path variable that is no id names nothing that exists; a parameter that cannot be read is the caller's error. */
    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException e) {
        if (e.getRequiredType() == UUID.class) {
            return answer(ProblemException.notFound("There is nothing with the id “" + e.getValue() + "”.")
                    .problem());
        }
        String message = e.getRootCause() instanceof IllegalArgumentException reason && reason.getMessage() != null
                ? reason.getMessage()
                : "“" + e.getValue() + "” cannot be read.";
        return answer(ProblemException.invalid(e.getName(), message).problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(IllegalArgumentException e) {
        log.debug("A value was refused", e);
        return answer(
                ProblemException.invalid("", String.valueOf(e.getMessage())).problem());
    }

    /** The security chain answers these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException e) {
        throw e;
    }

    /** Whoever asked is gone: there is nobody to answer. */
    @ExceptionHandler
    void gone(ClientAbortException e) {
        log.debug("The client went away", e);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> databaseGone(Exception e) {
        log.warn("The database does not answer: {}", e.getMessage());
        return answer(new Problem(
                "/problems/unavailable",
                "Not available just now",
                503,
                "The database does not answer. Nothing was changed; try again in a moment.",
                null,
                List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Request failed, problem {}", number, e);
        return answer(new Problem(
                "/problems/internal",
                "Something went wrong here",
                500,
                "The server's log says more under " + number + ".",
                null,
                List.of()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException bad) {
                return answer(ProblemException.invalid(JsonPath.of(bad), JsonPath.reason(bad))
                        .problem());
            }
            if (cause instanceof JacksonException) {
                break;
            }
        }
        return answer(new Problem("/problems/unreadable", "Not JSON", 400, "The body is no JSON.", null, List.of()));
    }

    /** Parameters that make up a record, as those of a page. */
    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Problem.Field> fields = e.getBindingResult().getFieldErrors().stream()
                .map(error -> new Problem.Field(error.getField(), "“" + error.getRejectedValue() + "” cannot be read."))
                .toList();
        return answer(ProblemException.invalid(fields.isEmpty() ? List.of(new Problem.Field("", "Wrong.")) : fields)
                .problem());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = body instanceof ProblemDetail known ? known.getDetail() : e.getMessage();
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Problem" : known.getReasonPhrase();
        Problem problem = new Problem("about:blank", title, status.value(), detail, null, List.of());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
