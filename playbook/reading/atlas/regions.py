"""States and provinces under the codes that holidays are kept by.

GeoNames numbers the regions of most countries itself (its admin1CodesASCII.txt, which the atlas follows);
holidays takes the codes of ISO 3166-2, without the country before them. The two are brought together
here by the regions' names, for the countries whose holidays differ from region to region.
"""

ISO_ALREADY = frozenset({"CH", "GB", "US"})  # GeoNames has the letters of ISO 3166-2 there

# GeoNames' code -> that of ISO 3166-2, in the order of GeoNames' codes.
SUBDIVISIONS = {
    "AT": {str(state).zfill(2): str(state) for state in range(1, 10)},
    "AU": {
        "01": "ACT",
        "02": "NSW",
        "03": "NT",
        "04": "QLD",
        "05": "SA",
        "06": "TAS",
        "07": "VIC",
        "08": "WA",
    },
    "BR": {
        "01": "AC",
        "02": "AL",
        "03": "AP",
        "04": "AM",
        "05": "BA",
        "06": "CE",
        "07": "DF",
        "08": "ES",
        "11": "MS",
        "13": "MA",
        "14": "MT",
        "15": "MG",
        "16": "PA",
        "17": "PB",
        "18": "PR",
        "20": "PI",
        "21": "RJ",
        "22": "RN",
        "23": "RS",
        "24": "RO",
        "25": "RR",
        "26": "SC",
        "27": "SP",
        "28": "SE",
        "29": "GO",
        "30": "PE",
        "31": "TO",
    },
    "CA": {
        "01": "AB",
        "02": "BC",
        "03": "MB",
        "04": "NB",
        "05": "NL",
        "07": "NS",
        "08": "ON",
        "09": "PE",
        "10": "QC",
        "11": "SK",
        "12": "YT",
        "13": "NT",
        "14": "NU",
    },
    "DE": {
        "01": "BW",
        "02": "BY",
        "03": "HB",
        "04": "HH",
        "05": "HE",
        "06": "NI",
        "07": "NW",
        "08": "RP",
        "09": "SL",
        "10": "SH",
        "11": "BB",
        "12": "MV",
        "13": "SN",
        "14": "ST",
        "15": "TH",
        "16": "BE",
    },
    "ES": {
        "07": "IB",
        "27": "RI",
        "29": "MD",
        "31": "MC",
        "32": "NC",
        "34": "AS",
        "39": "CB",
        "51": "AN",
        "52": "AR",
        "53": "CN",
        "54": "CM",
        "55": "CL",
        "56": "CT",
        "57": "EX",
        "58": "GA",
        "59": "PV",
        "60": "VC",
        "CE": "CE",
        "ML": "ML",
    },
}


def subdivision_of(country: str, region: str) -> str | None:
    """What holidays calls a region of the atlas; None where it keeps one list for a whole country, or none is known."""
    if country in ISO_ALREADY:
        return region or None
    return SUBDIVISIONS.get(country, {}).get(region)
