package org.deadwax.server.platform;

/** How the small pages for fans look: the colours of the download page, light and dark, targets of 44 px. */
public final class FanStyle {

    public static final String CSS = """
            :root{color-scheme:light dark;--fg:#24221f;--muted:#5f5a52;--bg:#f7f5f0;--card:#fff;--line:#8a847a;--accent:#0f6b72}\
            @media(prefers-color-scheme:dark){:root{--fg:#eeebe4;--muted:#b3ada2;--bg:#1b1a18;--card:#26241f;--line:#8a847a;\
            --accent:#54b8bf}}\
            *{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--fg);background:var(--bg)}\
            main{max-width:28rem;margin:12vh auto 2rem;padding:0 1rem}h1{font-size:1.5rem;margin:0 0 .75rem}p{color:var(--muted)}\
            label{display:block;font-weight:600;margin:1rem 0 .25rem}\
            input,button{font:inherit;width:100%;min-height:44px;border-radius:6px;padding:0 .75rem}\
            input{border:1px solid var(--line);background:var(--card);color:var(--fg)}\
            button{border:0;margin-top:.75rem;background:#0f6b72;color:#fff;font-weight:600}a{color:var(--accent)}\
            :focus-visible{outline:2px solid var(--accent);outline-offset:2px}.wrong{color:#b3261e}\
            @media(prefers-color-scheme:dark){.wrong{color:#ff9d94}}""";

    private FanStyle() {}
}
