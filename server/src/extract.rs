//! Reading requests: each extractor tells its own faults, so that none is told in axum's words.

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::config::Limits;
use crate::problem::Fault;
use crate::store::WriteKey;

/// The header that names a sending.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

const KEY_LENGTH: std::ops::RangeInclusive<usize> = 16..=128;

/// The whole body, at most `limit` bytes, arrived in time.
///
/// # Errors
/// Too large, too slow, or the connection broke.
pub async fn body(request: Request, limit: usize, limits: &Limits) -> Result<Bytes, Fault> {
    let announced =
        request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(Fault::BodyTooLarge { limit });
    }
    match tokio::time::timeout(limits.arrival, Bytes::from_request(request, &())).await {
        Err(_) => Err(Fault::RequestTooSlow),
        Ok(Ok(bytes)) if bytes.len() <= limit => Ok(bytes),
        Ok(Ok(_) | Err(BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)))) => {
            Err(Fault::BodyTooLarge { limit })
        }
        // The connection broke in the middle: whoever sent it does not read the answer.
        Ok(Err(_)) => Err(Fault::RequestTooSlow),
    }
}

/// Whether the body is said to be of one of the media types, whatever their parameters.
#[must_use]
pub fn has_media_type(headers: &HeaderMap, types: &[&str]) -> bool {
    let Some(value) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let essence = value.split(';').next().unwrap_or_default().trim();
    types.iter().any(|expected| essence.eq_ignore_ascii_case(expected))
}

/// Reads JSON; a fault names line and column.
///
/// # Errors
/// The text is no JSON, or JSON of another shape.
pub fn json<T: DeserializeOwned>(text: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        match error.classify() {
            Category::Data => Fault::WrongShape { line, column },
            Category::Io | Category::Syntax | Category::Eof => Fault::MalformedJson { line, column },
        }
    })
}

/// A write: its key, and what was sent.
#[derive(Clone, Debug)]
pub struct Write<T> {
    /// The key of the sending with the hash of method, path and body.
    pub key: WriteKey,
    /// What was sent.
    pub sent: T,
}

/// Reads a write with a JSON body: key, media type, size, JSON, shape, in this order.
///
/// # Errors
/// The first of these that is not as it should be.
pub async fn write<T: DeserializeOwned>(request: Request, limits: &Limits) -> Result<Write<T>, Fault> {
    let key = idempotency_key(request.headers())?;
    let mut hash = Sha256::new();
    hash.update(request.method().as_str());
    hash.update(b"\n");
    hash.update(request.uri().path());
    hash.update(b"\n");
    let (text, sent) = json_body(request, limits).await?;
    hash.update(&text);
    Ok(Write { key: WriteKey { key, request_hash: hex(&hash.finalize()) }, sent })
}

/// Reads a JSON body that needs no key: media type, size, JSON, shape, in this order.
///
/// # Errors
/// The first of these that is not as it should be.
pub async fn sent<T: DeserializeOwned>(request: Request, limits: &Limits) -> Result<T, Fault> {
    json_body(request, limits).await.map(|(_, sent)| sent)
}

async fn json_body<T: DeserializeOwned>(request: Request, limits: &Limits) -> Result<(Bytes, T), Fault> {
    if !has_media_type(request.headers(), &["application/json"]) {
        return Err(Fault::WrongMediaType { expected: "application/json" });
    }
    let text = body(request, limits.body, limits).await?;
    let sent = json(&text)?;
    // serde would read an array as the fields in their order; that form is not described.
    if text.trim_ascii_start().first() == Some(&b'[') {
        return Err(Fault::WrongShape { line: 1, column: 1 });
    }
    Ok((text, sent))
}

/// The key, with or without the quotes that a structured field has.
fn idempotency_key(headers: &HeaderMap) -> Result<String, Fault> {
    let mut values = headers.get_all(IDEMPOTENCY_KEY).iter();
    let value = values.next().ok_or(Fault::IdempotencyKeyMissing)?;
    let text = value.to_str().map_err(|_| Fault::IdempotencyKeyMalformed)?.trim();
    let key = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    let readable = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if values.next().is_some() || !readable || !KEY_LENGTH.contains(&key.len()) {
        return Err(Fault::IdempotencyKeyMalformed);
    }
    Ok(key.to_owned())
}

/// Bytes in lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The id of a scenario in the address, in the one form that ids are kept in.
#[derive(Clone, Debug)]
pub struct ScenarioId(pub String);

impl<S: Send + Sync> FromRequestParts<S> for ScenarioId {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let Path(id) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| Fault::UnknownScenario)?;
        let id = Uuid::try_parse(&id).map_err(|_| Fault::UnknownScenario)?;
        Ok(Self(id.to_string()))
    }
}

/// The place and the service in the address, as they are written there.
#[derive(Clone, Debug)]
pub struct PlaceAndService {
    /// The place.
    pub place: String,
    /// The service.
    pub service: String,
}

impl<S: Send + Sync> FromRequestParts<S> for PlaceAndService {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let Path((place, service)) =
            Path::<(String, String)>::from_request_parts(parts, state).await.map_err(|_| Fault::NotFound)?;
        Ok(Self { place, service })
    }
}

/// The place, the service and a third part of the address, as they are written there.
#[derive(Clone, Debug)]
pub struct PlaceServiceAnd {
    /// The place.
    pub place: String,
    /// The service.
    pub service: String,
    /// What is of them: the code of a hall, the name of a paper.
    pub part: String,
}

impl<S: Send + Sync> FromRequestParts<S> for PlaceServiceAnd {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let Path((place, service, part)) =
            Path::<(String, String, String)>::from_request_parts(parts, state).await.map_err(|_| Fault::NotFound)?;
        Ok(Self { place, service, part })
    }
}

/// What stands after `?`, in order.
#[derive(Clone, Debug)]
pub struct Asked(pub Vec<(String, String)>);

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let Query(asked) = Query::from_request_parts(parts, state)
            .await
            .map_err(|_| Fault::QueryUnreadable { name: "?".to_owned() })?;
        Ok(Self(asked))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn keys_are_read_with_and_without_quotes() {
        let plain = "0193c1f0-7c1a-7000-8000-000000000001";
        for text in [plain.to_owned(), format!("\"{plain}\""), format!(" {plain} ")] {
            let mut headers = HeaderMap::new();
            headers.insert(IDEMPOTENCY_KEY, HeaderValue::try_from(text).expect("ASCII"));
            assert_eq!(idempotency_key(&headers), Ok(plain.to_owned()));
        }
    }

    #[test]
    fn keys_that_could_be_guessed_or_flood_are_refused() {
        for text in ["", "short", &"a".repeat(129), "sixteen chars <>!", "\"\""] {
            let mut headers = HeaderMap::new();
            headers.insert(IDEMPOTENCY_KEY, HeaderValue::try_from(text).expect("ASCII"));
            assert_eq!(idempotency_key(&headers), Err(Fault::IdempotencyKeyMalformed), "{text}");
        }
    }
}
