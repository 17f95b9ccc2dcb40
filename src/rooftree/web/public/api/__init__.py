"""The figures for programs, in the forms of the Explore Education Statistics API.

Source of the forms: DfE, "Explore education statistics API", version 1,
https://api.education.gov.uk/statistics/docs/ (Open Government Licence v3.0).
"""
