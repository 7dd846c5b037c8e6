//! What the page says to machines, as JSON-LD of schema.org: the article, the data behind it, and each claim. A claim is
//! given no rating, for it has as many answers as readings.

use content::article::{Article, Claim};
use maud::{Markup, PreEscaped, html};
use model::Data;
use preview::PICTURES;
use preview::PublicUrl;
use serde_json::{Value, json};

/// The article and its data.
pub(crate) fn article(article: &Article, data: &Data, url: &PublicUrl) -> Markup {
    let days = data.days();
    let dataset = json!({
        "@type": "Dataset",
        "name": "Daily small-boat arrivals across the English Channel",
        "description": "People who arrived in the United Kingdom in small boats, and the boats, by day. Home Office, provisional operational data.",
        "license": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        "creator": { "@type": "GovernmentOrganization", "name": "Home Office" },
        "isBasedOn": figure::DAILY_SERIES.address,
        "temporalCoverage": format!("{}/{}", days.first.to_iso(), days.last.to_iso()),
        "spatialCoverage": "English Channel",
        "version": data.tables().version,
        "variableMeasured": ["people", "boats", "uncontrolled landings"],
        "distribution": { "@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": url.href("", "data/crossings.csv") },
    });
    script(&json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": article.front.title,
                "description": article.front.description,
                "inLanguage": "en-GB",
                "isAccessibleForFree": true,
                "publisher": { "@type": "Organization", "name": "Crossings" },
                "about": "Small-boat crossings of the English Channel",
                "image": PICTURES.map(|(file, ..)| url.href("", file)),
                "url": url.absolute(""),
            },
            dataset,
        ],
    }))
}

/// A claim, reviewed.
pub(crate) fn claim(claim: &Claim, data: &Data, url: &PublicUrl) -> Markup {
    let readings: Vec<&str> = claim.readings.iter().map(|reading| reading.label.as_str()).collect();
    let body = if readings.is_empty() {
        claim.untestable.clone()
    } else {
        format!("Held against the daily count, each reading by itself: {}.", readings.join("; "))
    };
    script(&json!({
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": url.absolute(&format!("claim/{}/", claim.id)),
        "claimReviewed": claim.claim,
        "reviewBody": body,
        "author": { "@type": "Organization", "name": "Crossings" },
        "itemReviewed": {
            "@type": "Claim",
            "text": claim.claim,
            "author": { "@type": "Person", "name": claim.speaker, "description": claim.role },
            "datePublished": claim.day.to_iso(),
        },
        "isBasedOn": { "@type": "Dataset", "name": "Daily small-boat arrivals", "version": data.tables().version },
    }))
}

/// A block of data: no script that would run, so the page's policy has nothing against it.
fn script(value: &Value) -> Markup {
    // What is not known is left out; and no text can end the block.
    let text = without_null(value.clone()).to_string().replace('<', "\\u003c");
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}

/// A value without its members that are null.
fn without_null(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let told = members.into_iter().filter(|(_, member)| !member.is_null());
            Value::Object(told.map(|(key, member)| (key, without_null(member))).collect())
        }
        Value::Array(members) => Value::Array(members.into_iter().map(without_null).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}
