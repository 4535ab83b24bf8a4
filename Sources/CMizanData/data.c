#include "CMizanData.h"

// Written by Tools/embed-data.sh; a test compares it with the folders `data` and `reports`. `#embed` lets the build see edits.

static const unsigned char catalogue_areas[] = {
#embed "../../data/catalogue/areas.tsv"
    , 0};

static const unsigned char catalogue_commodities[] = {
#embed "../../data/catalogue/commodities.tsv"
    , 0};

static const unsigned char catalogue_currencies[] = {
#embed "../../data/catalogue/currencies.tsv"
    , 0};

static const unsigned char catalogue_facilities[] = {
#embed "../../data/catalogue/facilities.tsv"
    , 0};

static const unsigned char catalogue_fiscal_years[] = {
#embed "../../data/catalogue/fiscal_years.tsv"
    , 0};

static const unsigned char catalogue_groups[] = {
#embed "../../data/catalogue/groups.tsv"
    , 0};

static const unsigned char catalogue_hijri_months[] = {
#embed "../../data/catalogue/hijri_months.tsv"
    , 0};

static const unsigned char catalogue_indicators[] = {
#embed "../../data/catalogue/indicators.tsv"
    , 0};

static const unsigned char catalogue_price_bands[] = {
#embed "../../data/catalogue/price_bands.tsv"
    , 0};

static const unsigned char catalogue_publishers[] = {
#embed "../../data/catalogue/publishers.tsv"
    , 0};

static const unsigned char catalogue_units[] = {
#embed "../../data/catalogue/units.tsv"
    , 0};

static const unsigned char packs_ar_abbreviations[] = {
#embed "../../data/packs/ar/abbreviations.tsv"
    , 0};

static const unsigned char packs_ar_affixes[] = {
#embed "../../data/packs/ar/affixes.tsv"
    , 0};

static const unsigned char packs_ar_areas[] = {
#embed "../../data/packs/ar/areas.tsv"
    , 0};

static const unsigned char packs_ar_commodities[] = {
#embed "../../data/packs/ar/commodities.tsv"
    , 0};

static const unsigned char packs_ar_cues[] = {
#embed "../../data/packs/ar/cues.tsv"
    , 0};

static const unsigned char packs_ar_facilities[] = {
#embed "../../data/packs/ar/facilities.tsv"
    , 0};

static const unsigned char packs_ar_folding[] = {
#embed "../../data/packs/ar/folding.tsv"
    , 0};

static const unsigned char packs_ar_indicators[] = {
#embed "../../data/packs/ar/indicators.tsv"
    , 0};

static const unsigned char packs_ar_labels[] = {
#embed "../../data/packs/ar/labels.tsv"
    , 0};

static const unsigned char packs_ar_mentions[] = {
#embed "../../data/packs/ar/mentions.tsv"
    , 0};

static const unsigned char packs_ar_numerals[] = {
#embed "../../data/packs/ar/numerals.tsv"
    , 0};

static const unsigned char packs_ar_pack[] = {
#embed "../../data/packs/ar/pack.tsv"
    , 0};

static const unsigned char packs_ar_periods[] = {
#embed "../../data/packs/ar/periods.tsv"
    , 0};

static const unsigned char packs_ar_units[] = {
#embed "../../data/packs/ar/units.tsv"
    , 0};

static const unsigned char packs_en_abbreviations[] = {
#embed "../../data/packs/en/abbreviations.tsv"
    , 0};

static const unsigned char packs_en_affixes[] = {
#embed "../../data/packs/en/affixes.tsv"
    , 0};

static const unsigned char packs_en_areas[] = {
#embed "../../data/packs/en/areas.tsv"
    , 0};

static const unsigned char packs_en_commodities[] = {
#embed "../../data/packs/en/commodities.tsv"
    , 0};

static const unsigned char packs_en_cues[] = {
#embed "../../data/packs/en/cues.tsv"
    , 0};

static const unsigned char packs_en_facilities[] = {
#embed "../../data/packs/en/facilities.tsv"
    , 0};

static const unsigned char packs_en_folding[] = {
#embed "../../data/packs/en/folding.tsv"
    , 0};

static const unsigned char packs_en_indicators[] = {
#embed "../../data/packs/en/indicators.tsv"
    , 0};

static const unsigned char packs_en_labels[] = {
#embed "../../data/packs/en/labels.tsv"
    , 0};

static const unsigned char packs_en_mentions[] = {
#embed "../../data/packs/en/mentions.tsv"
    , 0};

static const unsigned char packs_en_numerals[] = {
#embed "../../data/packs/en/numerals.tsv"
    , 0};

static const unsigned char packs_en_pack[] = {
#embed "../../data/packs/en/pack.tsv"
    , 0};

static const unsigned char packs_en_periods[] = {
#embed "../../data/packs/en/periods.tsv"
    , 0};

static const unsigned char packs_en_units[] = {
#embed "../../data/packs/en/units.tsv"
    , 0};

static const unsigned char reports_capacities_report[] = {
#embed "../../reports/capacities/report.tsv"
    , 0};

static const unsigned char reports_comparison_report[] = {
#embed "../../reports/comparison/report.tsv"
    , 0};

static const unsigned char reports_country_report[] = {
#embed "../../reports/country/report.tsv"
    , 0};

static const unsigned char reports_figures_report[] = {
#embed "../../reports/figures/report.tsv"
    , 0};

static const unsigned char reports_quarterly_report[] = {
#embed "../../reports/quarterly/report.tsv"
    , 0};

static const MizanDataFile files[] = {
    {"catalogue/areas.tsv", catalogue_areas, sizeof catalogue_areas - 1},
    {"catalogue/commodities.tsv", catalogue_commodities, sizeof catalogue_commodities - 1},
    {"catalogue/currencies.tsv", catalogue_currencies, sizeof catalogue_currencies - 1},
    {"catalogue/facilities.tsv", catalogue_facilities, sizeof catalogue_facilities - 1},
    {"catalogue/fiscal_years.tsv", catalogue_fiscal_years, sizeof catalogue_fiscal_years - 1},
    {"catalogue/groups.tsv", catalogue_groups, sizeof catalogue_groups - 1},
    {"catalogue/hijri_months.tsv", catalogue_hijri_months, sizeof catalogue_hijri_months - 1},
    {"catalogue/indicators.tsv", catalogue_indicators, sizeof catalogue_indicators - 1},
    {"catalogue/price_bands.tsv", catalogue_price_bands, sizeof catalogue_price_bands - 1},
    {"catalogue/publishers.tsv", catalogue_publishers, sizeof catalogue_publishers - 1},
    {"catalogue/units.tsv", catalogue_units, sizeof catalogue_units - 1},
    {"packs/ar/abbreviations.tsv", packs_ar_abbreviations, sizeof packs_ar_abbreviations - 1},
    {"packs/ar/affixes.tsv", packs_ar_affixes, sizeof packs_ar_affixes - 1},
    {"packs/ar/areas.tsv", packs_ar_areas, sizeof packs_ar_areas - 1},
    {"packs/ar/commodities.tsv", packs_ar_commodities, sizeof packs_ar_commodities - 1},
    {"packs/ar/cues.tsv", packs_ar_cues, sizeof packs_ar_cues - 1},
    {"packs/ar/facilities.tsv", packs_ar_facilities, sizeof packs_ar_facilities - 1},
    {"packs/ar/folding.tsv", packs_ar_folding, sizeof packs_ar_folding - 1},
    {"packs/ar/indicators.tsv", packs_ar_indicators, sizeof packs_ar_indicators - 1},
    {"packs/ar/labels.tsv", packs_ar_labels, sizeof packs_ar_labels - 1},
    {"packs/ar/mentions.tsv", packs_ar_mentions, sizeof packs_ar_mentions - 1},
    {"packs/ar/numerals.tsv", packs_ar_numerals, sizeof packs_ar_numerals - 1},
    {"packs/ar/pack.tsv", packs_ar_pack, sizeof packs_ar_pack - 1},
    {"packs/ar/periods.tsv", packs_ar_periods, sizeof packs_ar_periods - 1},
    {"packs/ar/units.tsv", packs_ar_units, sizeof packs_ar_units - 1},
    {"packs/en/abbreviations.tsv", packs_en_abbreviations, sizeof packs_en_abbreviations - 1},
    {"packs/en/affixes.tsv", packs_en_affixes, sizeof packs_en_affixes - 1},
    {"packs/en/areas.tsv", packs_en_areas, sizeof packs_en_areas - 1},
    {"packs/en/commodities.tsv", packs_en_commodities, sizeof packs_en_commodities - 1},
    {"packs/en/cues.tsv", packs_en_cues, sizeof packs_en_cues - 1},
    {"packs/en/facilities.tsv", packs_en_facilities, sizeof packs_en_facilities - 1},
    {"packs/en/folding.tsv", packs_en_folding, sizeof packs_en_folding - 1},
    {"packs/en/indicators.tsv", packs_en_indicators, sizeof packs_en_indicators - 1},
    {"packs/en/labels.tsv", packs_en_labels, sizeof packs_en_labels - 1},
    {"packs/en/mentions.tsv", packs_en_mentions, sizeof packs_en_mentions - 1},
    {"packs/en/numerals.tsv", packs_en_numerals, sizeof packs_en_numerals - 1},
    {"packs/en/pack.tsv", packs_en_pack, sizeof packs_en_pack - 1},
    {"packs/en/periods.tsv", packs_en_periods, sizeof packs_en_periods - 1},
    {"packs/en/units.tsv", packs_en_units, sizeof packs_en_units - 1},
};

const MizanDataFile *mizan_data_files(void) { return files; }

size_t mizan_data_file_count(void) { return sizeof files / sizeof files[0]; }

static const MizanDataFile reports[] = {
    {"reports/capacities/report.tsv", reports_capacities_report, sizeof reports_capacities_report - 1},
    {"reports/comparison/report.tsv", reports_comparison_report, sizeof reports_comparison_report - 1},
    {"reports/country/report.tsv", reports_country_report, sizeof reports_country_report - 1},
    {"reports/figures/report.tsv", reports_figures_report, sizeof reports_figures_report - 1},
    {"reports/quarterly/report.tsv", reports_quarterly_report, sizeof reports_quarterly_report - 1},
};

const MizanDataFile *mizan_report_files(void) { return reports; }

size_t mizan_report_file_count(void) { return sizeof reports / sizeof reports[0]; }
