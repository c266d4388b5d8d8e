"""What people type, and what nobody should: every kind of text up to Telegram's 4,096 characters."""

from hypothesis import strategies as st

LONGEST = 4096

ANSWERS = (
    "Acme",
    "A < B & Co",
    "Jane Doe, CTO, jane@acme.com",
    "Jane Doe (CTO), jane@acme.com and Bob from HR; two engineers",
    "Interviewed at Globex for data engineer on Thursday or Friday with Jane, they decide next Friday",
    "interview at Initech tomorrow at 9, no date given",
    "today 3 pm",
    "yesterday",
    "tomorrow 3 pm",
    "Thursday or Friday",
    "by next Friday",
    "within two weeks",
    "Portland",
    "Germany",
    "22-7",
    "yes",
    "none",
    "Skip",
    "Back",
    "0",
    "31 February",
    "99:99",
    "in 1000000 years",
    "01.01.0001",
    "9999-12-31 23:59",
)
COMMANDS = (
    *("/start", "/new", "/upcoming", "/today", "/list", "/settings", "/export", "/help", "/cancel"),
    *("/new Acme", "/upcoming interview at Initech tomorrow at 9", "/start deep-link", "/", "//"),
    *("/NEW", "/new@afterword_bot", "/new@other_bot", "/unknown", "/new\n\nAcme", "/forget"),
)
HOSTILE = (
    "<b>bold</b><script>alert(1)</script><a href='tg://user?id=1'>x</a>",
    "</b></i></code>&lt;&amp;&#0;&#x110000;&nbsp;",
    "*bold* _it_ [x](tg://user?id=1) `code` ```pre``` ||spoiler||",
    "'; DROP TABLE chats; --",
    "{zap} {zap!r} {0} %(zap)s %s %d ${zap} {{7*7}} {% raise %}",
    "../../../etc/passwd\x00.json",
    "\u202e\u200b\u2066\u2069\x00\ud800",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466\U0001f1e9\U0001f1ea\u2764\ufe0f",
    "مريم العلي \u200f في الساعة ٣",
    "١٢/٣/٢٠٢٦ १२ 三月五日 ５時 Ⅻ ½ ² ①",
    "Z\u0351\u036b\u0343\u036a\u0302\u0363a\u0300\u0301\u0302l\u0334g\u0335o\u0336",
    "\r\n\t\v\f\x1b[31m\x7f\x85\u2028\u2029\ufeff",
    "http://[::1 https://exa mple.com/%zz mailto:a@b",
    "NaN",
    "-1e308",
    "a@b@c@@, +49 (0) 123, @",
    ",;,;,; and and and",
)
SIGNS = st.sampled_from(
    [
        *(
            "\U0001f600",
            "\u200b",
            "\u202e",
            "\x00",
            "\ud83d",
            "a",
            "x ",
            "\n",
            "<",
            "&amp;",
            "{",
            "/",
        ),
        *("\u0301", "٣", "\uff19", ",", "Jane Doe, ", "1.", "é", "ﷺ", "\U000e0041", "today "),
    ]
)
LENGTHS = st.sampled_from([1, 2, 30, 64, 65, 200, 256, 1024, 2048, 4095, 4096])


def repeated(sign: str, length: int) -> str:
    return (sign * length)[:length]


def any_text(longest: int = LONGEST) -> st.SearchStrategy[str]:
    """A text that Telegram may deliver, and a few that it never does: nothing, or half a character."""
    return st.one_of(
        st.sampled_from(ANSWERS),
        st.sampled_from(COMMANDS),
        st.sampled_from(HOSTILE),
        st.text(st.characters(exclude_categories=()), max_size=min(40, longest)),
        st.builds(repeated, SIGNS, LENGTHS),
    ).map(lambda text: text[:longest])
