"""How Arabic speaks of people, and the names that are known in it."""

from playbook.languages.people import PeopleWords
from playbook.languages.spelling import phrases_of, words_of

PEOPLE = PeopleWords(
    roles=words_of("مدير مديرة المدير المديرة مهندس مهندسة رئيس رئيسة مسؤول مسؤولة موظف موظفة"),
    fields=words_of("الموارد البشرية التقنية"),
    joining=words_of("من"),
    first_names=words_of(
        "abdullah ali amina aisha bilal faisal hamza hana huda ibrahim karim khalid layla leila"
        " mahmoud mariam maryam mustafa nadia noor nour rania rashid salma samir sami tariq walid"
        " yousef youssef zainab"
    ),
    particles=words_of("bin al"),
    nobody=phrases_of(
        "لا احد|ولا احد|لا احد اخر|لا احد غيرهم|لا يوجد|لا اعرف|لا ادري|نسيت|لا اتذكر"
        "|لا اعرف الاسماء|لا اعرف اسماء|غير معروف|مجهول|ما في حد|محدش"
    ),
    myself=phrases_of("انا|وحدي|انا فقط"),
    small_joins="و",
    written_on=r"و(?!(?:ليد|ائل|سام|سيم|فاء|جدان|داد|ردة|لاء|هيب|هبة)\b)(?=\w)",
    of="من",
    departments="الموارد|التقنية",
    employed_by="من",
)
