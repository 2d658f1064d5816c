"""What the library `phonenumbers` says of telephone numbers, a case a line: form, region, text, answer; tabs between.

The forms national, international, e164 and rfc3966 are its example numbers of every region and kind, dialled are some
of them as dialled from each region, and bare are mobile numbers in E.164 without the plus. Those of the form neighbour
begin like an example and are as valid. The answer to each is the number in E.164. The form region has the region of each
example as its answer. Numbers of the form possible are made up, of a length the library calls possible; their answer is
empty.

Needs the Debian package python3-phonenumbers; ends with status 3 without it.
"""

import random
import sys

try:
    import phonenumbers
except ImportError:
    sys.exit(3)

from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType, ValidationResult

FORMS = {
    "international": PhoneNumberFormat.INTERNATIONAL,
    "e164": PhoneNumberFormat.E164,
    "rfc3966": PhoneNumberFormat.RFC3966,
}
ABROAD = ["ZA", "US", "DE", "IT", "BR", "RU", "AX"]  # What somebody in each region might dial.
NEIGHBOURS_EACH = 10  # Tries for each example; many come out invalid.
POSSIBLE_EACH = 40  # Made-up numbers for each calling code.


def case(form, region, text, answer):
    print(form, region, text, answer, sep="\t")


def is_read(text, region, number):
    """Whether the library itself takes the text for the number."""
    try:
        return e164(phonenumbers.parse(text, region)) == e164(number)
    except NumberParseException:
        return False


def e164(number):
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def examples():
    """Of every region and kind, then those of no region."""
    kinds = sorted(value for value in vars(PhoneNumberType).values() if isinstance(value, int))
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in kinds:
            number = phonenumbers.example_number_for_type(region, kind)
            if number is not None:
                yield region, number
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        yield "001", phonenumbers.example_number_for_non_geo_entity(code)


def neighbours(chance):
    """Valid numbers that begin like an example, as written in their country."""
    for region, number in examples():
        example = phonenumbers.national_significant_number(number)
        for _ in range(NEIGHBOURS_EACH):
            kept = chance.randint(1, 3)
            digits = example[:kept] + "".join(chance.choice("0123456789") for _ in example[kept:])
            try:
                other = phonenumbers.parse("+%d%s" % (number.country_code, digits))
            except NumberParseException:
                continue
            if region == "001" or not phonenumbers.is_valid_number_for_region(other, region):
                continue
            text = phonenumbers.format_number(other, PhoneNumberFormat.NATIONAL)
            if is_read(text, region, other):
                yield region, text, other


def possible(chance):
    """Made-up national numbers that are of a possible length, written for abroad."""
    for code in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE):
        for _ in range(POSSIBLE_EACH):
            length = chance.randint(max(4, 7 - len(str(code))), 15 - len(str(code)))
            text = "+%d%d" % (code, chance.randint(10 ** (length - 1), 10**length - 1))
            try:
                number = phonenumbers.parse(text)
            except NumberParseException:
                continue
            verdict = phonenumbers.is_possible_number_with_reason(number)
            if verdict == ValidationResult.IS_POSSIBLE and len(e164(number)) > 7:
                yield text


for region, number in examples():
    if region != "001":
        case("national", region, phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL), e164(number))
        case("region", region, e164(number), phonenumbers.region_code_for_number(number) or "")
    for name, form in FORMS.items():
        case(name, region, phonenumbers.format_number(number, form), e164(number))
for region in sorted(phonenumbers.SUPPORTED_REGIONS):
    number = phonenumbers.example_number_for_type(region, PhoneNumberType.MOBILE)
    # Left out where the library itself reads the calling code as a part of a national number.
    if number is not None and is_read(e164(number)[1:], region, number):
        case("bare", region, e164(number)[1:], e164(number))
    for other in ABROAD:
        number = phonenumbers.example_number_for_type(other, PhoneNumberType.MOBILE)
        text = phonenumbers.format_out_of_country_calling_number(number, region)
        case("dialled", region, text, e164(number))
for region, text, number in neighbours(random.Random(1)):
    case("neighbour", region, text, e164(number))
for text in possible(random.Random(1)):
    case("possible", "ZA", text, "")
