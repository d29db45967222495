package org.deadwax.desktop.api;

/**
 * The server's REST interface, an area at a time. Every method waits for the answer, so it is never called on the FX thread; an interrupted
 * wait cancels the request.
 *
 * <p>Every method throws {@link ApiProblem} when the server refuses, with its sentence, and {@link NotConnected} when
 * there is no answer. What has no answer returns null. A null query parameter is left out. {@code ifMatch} is {@link #etag}.
 */
public interface DeadwaxApi
        extends AccountApi,
                ExchangeApi,
                ReleaseApi,
                ProductApi,
                StoreApi,
                UploadApi,
                MediaApi,
                ChartApi,
                ChartFileApi,
                ChartRuleApi,
                LiveApi,
                OrderApi,
                ListingApi {

    /** @return the entity tag of a version, as {@code If-Match} wants it */
    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
