//! Records in one SQLite file.
//!
//! Writes go through a single connection, one after the other, each ending with a sync to the disk
//! (`synchronous=FULL`): what was answered is there after a power cut. Reads have their own
//! connections and never wait for a write (write-ahead log).

mod halls;

use std::path::{Path, PathBuf};
use std::time::Duration;

use aimak_core::wire::scenario::{Scenario, ScenarioView};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Row, SqliteConnection};

use super::{Compose, Later, NewScenario, Page, ScenarioStore, Series, StoreError, StoredAnswer, WriteKey, Written};
use crate::start::StartError;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// The first bytes of every SQLite file.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// How long a lock of another process is waited for. Short: the client can send again with the
/// same key.
const BUSY: Duration = Duration::from_millis(800);
/// How long a request waits for a free connection.
const ACQUIRE: Duration = Duration::from_secs(2);
const READERS: u32 = 4;

/// The settings that durability rests on, as the open database reports them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `wal`.
    pub journal_mode: String,
    /// 2 is `FULL`: a sync at every commit.
    pub synchronous: i64,
    /// 1: references are checked.
    pub foreign_keys: i64,
}

/// Scenarios in one SQLite file.
#[derive(Debug)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
    file: PathBuf,
    identity: Option<Identity>,
}

impl SqliteStore {
    /// Opens the file, makes it when it does not exist, and brings it up to date.
    ///
    /// # Errors
    /// The file is no database, or one of another program, or of a newer version (it is left as it
    /// is), or it cannot be opened or written.
    pub async fn open(file: &Path) -> Result<Self, StartError> {
        let failed = |error: sqlx::Error| StartError::Database { path: file.to_owned(), reason: error.to_string() };
        inspect(file).await?;
        let options = SqliteConnectOptions::new()
            .filename(file)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            .synchronous(SqliteSynchronous::Full)
            .disable_statement_logging();
        let writer = pool()
            .max_connections(1)
            .connect_with(options.clone().create_if_missing(true).journal_mode(SqliteJournalMode::Wal))
            .await
            .map_err(failed)?;
        MIGRATIONS.run(&writer).await.map_err(|error| migration_error(file, &error))?;
        let readers =
            pool().max_connections(READERS).connect_with(options.pragma("query_only", "on")).await.map_err(failed)?;
        Ok(Self { writer, readers, file: file.to_owned(), identity: Identity::of(file) })
    }

    /// What the writing connection runs with.
    ///
    /// # Errors
    /// The database is out of reach.
    pub async fn settings(&self) -> Result<Settings, StoreError> {
        let mut connection = self.writer.acquire().await.map_err(store_error)?;
        let journal_mode =
            sqlx::query_scalar("pragma journal_mode").fetch_one(&mut *connection).await.map_err(store_error)?;
        let synchronous =
            sqlx::query_scalar("pragma synchronous").fetch_one(&mut *connection).await.map_err(store_error)?;
        let foreign_keys =
            sqlx::query_scalar("pragma foreign_keys").fetch_one(&mut *connection).await.map_err(store_error)?;
        Ok(Settings { journal_mode, synchronous, foreign_keys })
    }

    /// Ends all connections; what is in the write-ahead log goes into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    /// An open file that was renamed or deleted can still be written, but nobody would find it
    /// again: such a write must not be called saved.
    fn in_place(&self) -> Result<(), StoreError> {
        if self.identity.is_some() && Identity::of(&self.file) != self.identity {
            return Err(StoreError::Unavailable {
                reason: "the database file was moved, deleted or replaced".to_owned(),
            });
        }
        Ok(())
    }
}

fn pool() -> SqlitePoolOptions {
    SqlitePoolOptions::new().acquire_timeout(ACQUIRE).idle_timeout(None).max_lifetime(None).test_before_acquire(false)
}

/// Looks at an existing file without changing it.
async fn inspect(file: &Path) -> Result<(), StartError> {
    let path = file.to_owned();
    match std::fs::metadata(file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            return Err(StartError::Database { path, reason: error.to_string() });
        }
        Ok(about) if about.is_file() && about.len() == 0 => return Ok(()),
        Ok(about) if !about.is_file() => return Err(StartError::NotADatabase { path }),
        Ok(_) => {}
    }
    let mut beginning = Vec::with_capacity(MAGIC.len());
    std::fs::File::open(file)
        .and_then(|opened| {
            use std::io::Read as _;
            let limit = u64::try_from(MAGIC.len()).unwrap_or_default();
            opened.take(limit).read_to_end(&mut beginning)
        })
        .map_err(|error| StartError::Database { path: path.clone(), reason: error.to_string() })?;
    if beginning != MAGIC {
        return Err(StartError::NotADatabase { path });
    }
    let mut connection = SqliteConnectOptions::new()
        .filename(file)
        .read_only(true)
        .busy_timeout(BUSY)
        .disable_statement_logging()
        .connect()
        .await
        .map_err(|error| inspect_error(file, &error))?;
    let verdict = look(&mut connection).await;
    // A connection that only read has nothing to lose when closing it fails.
    drop(connection.close().await);
    match verdict.map_err(|error| inspect_error(file, &error))? {
        Verdict::Ours => Ok(()),
        Verdict::Foreign => Err(StartError::ForeignDatabase { path }),
        Verdict::Newer => Err(StartError::NewerDatabase { path }),
    }
}

enum Verdict {
    Ours,
    Foreign,
    Newer,
}

async fn look(connection: &mut SqliteConnection) -> Result<Verdict, sqlx::Error> {
    let tables: Vec<String> =
        sqlx::query_scalar("select name from sqlite_master where type = 'table'").fetch_all(&mut *connection).await?;
    if tables.is_empty() {
        return Ok(Verdict::Ours);
    }
    if !tables.iter().any(|table| table == "_sqlx_migrations") {
        return Ok(Verdict::Foreign);
    }
    let applied = sqlx::query("select version, checksum from _sqlx_migrations order by version")
        .fetch_all(&mut *connection)
        .await?;
    for row in applied {
        let (version, checksum): (i64, Vec<u8>) = (row.try_get(0)?, row.try_get(1)?);
        let known = MIGRATIONS.iter().any(|ours| ours.version == version && *ours.checksum == checksum[..]);
        if !known {
            return Ok(Verdict::Newer);
        }
    }
    Ok(Verdict::Ours)
}

fn inspect_error(file: &Path, error: &sqlx::Error) -> StartError {
    let path = file.to_owned();
    match primary_code(error) {
        Some(SQLITE_NOTADB) => StartError::NotADatabase { path },
        Some(_) | None => StartError::Database { path, reason: error.to_string() },
    }
}

fn migration_error(file: &Path, error: &MigrateError) -> StartError {
    let path = file.to_owned();
    if matches!(error, MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_)) {
        StartError::NewerDatabase { path }
    } else {
        StartError::Database { path, reason: error.to_string() }
    }
}

const SQLITE_NOTADB: u32 = 26;
/// Busy, locked, out of memory, read only, interrupted, input or output failed, damaged, full,
/// cannot be opened, lock protocol, not a database: the database is out of reach, not our SQL
/// wrong (<https://www.sqlite.org/rescode.html>).
const OUT_OF_REACH: [u32; 11] = [5, 6, 7, 8, 9, 10, 11, 13, 14, 15, SQLITE_NOTADB];

fn primary_code(error: &sqlx::Error) -> Option<u32> {
    let code = error.as_database_error()?.code()?.parse::<u32>().ok()?;
    Some(code & 0xff)
}

fn store_error(error: sqlx::Error) -> StoreError {
    let reason = error.to_string();
    let out_of_reach = match primary_code(&error) {
        Some(code) => OUT_OF_REACH.contains(&code),
        None => matches!(
            error,
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed
        ),
    };
    if out_of_reach { StoreError::Unavailable { reason } } else { StoreError::Fault { reason } }
}

/// Which file it is, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity {
    device: u64,
    file: u64,
}

impl Identity {
    #[cfg(unix)]
    fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        let about = std::fs::metadata(path).ok()?;
        Some(Self { device: about.dev(), file: about.ino() })
    }

    #[cfg(not(unix))]
    fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().map(|_| Self { device: 0, file: 0 })
    }
}

fn scenario(row: &SqliteRow) -> Result<Scenario, StoreError> {
    let read = || {
        Ok(Scenario {
            id: row.try_get("id")?,
            series: row.try_get("series")?,
            version: row.try_get("version")?,
            place: row.try_get("place")?,
            service: row.try_get("service")?,
            name: row.try_get("name")?,
            note: row.try_get("note")?,
            link: row.try_get("link")?,
            model_version: row.try_get("model_version")?,
            created_at: row.try_get("created_at")?,
        })
    };
    read().map_err(store_error)
}

/// Takes the key for this sending. `false` when somebody has it: the unique key decides, there is
/// no look before.
async fn claim(connection: &mut SqliteConnection, key: &WriteKey, created_at: &str) -> Result<bool, StoreError> {
    let claimed = sqlx::query(
        "insert into idempotency (key, request_hash, status, location, body, created_at)
         values ($1, $2, 0, '', '', $3)
         on conflict (key) do nothing",
    )
    .bind(&key.key)
    .bind(&key.request_hash)
    .bind(created_at)
    .execute(connection)
    .await
    .map_err(store_error)?;
    Ok(claimed.rows_affected() == 1)
}

async fn answer_before(connection: &mut SqliteConnection, key: &WriteKey) -> Result<Option<StoredAnswer>, StoreError> {
    let row = sqlx::query("select request_hash, status, location, body from idempotency where key = $1")
        .bind(&key.key)
        .fetch_optional(connection)
        .await
        .map_err(store_error)?;
    let Some(row) = row else { return Ok(None) };
    let hash: String = row.try_get("request_hash").map_err(store_error)?;
    if hash != key.request_hash {
        return Err(StoreError::KeyReused);
    }
    let status: i64 = row.try_get("status").map_err(store_error)?;
    Ok(Some(StoredAnswer {
        status: u16::try_from(status).map_err(|_| StoreError::Fault { reason: format!("stored status {status}") })?,
        location: row.try_get("location").map_err(store_error)?,
        body: row.try_get("body").map_err(store_error)?,
    }))
}

/// The newest scenario of the series that `id` belongs to.
async fn newest_of(connection: &mut SqliteConnection, id: &str) -> Result<Scenario, StoreError> {
    let row = sqlx::query(
        "select newest.* from scenario asked
         join scenario newest on newest.place = asked.place and newest.series = asked.series
         where asked.id = $1
         order by newest.version desc
         limit 1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await
    .map_err(store_error)?
    .ok_or(StoreError::UnknownScenario)?;
    scenario(&row)
}

async fn complete(connection: &mut SqliteConnection, new: &NewScenario) -> Result<Scenario, StoreError> {
    let (place, service, series, version) = match &new.series {
        Series::New { place, service } => (place.clone(), service.clone(), new.id.clone(), 1),
        Series::After { id } => {
            let newest = newest_of(connection, id).await?;
            if newest.id != *id {
                return Err(StoreError::NotNewest { newest: newest.id });
            }
            let next = newest
                .version
                .checked_add(1)
                .ok_or_else(|| StoreError::Fault { reason: "no more versions".to_owned() })?;
            (newest.place, newest.service, newest.series, next)
        }
    };
    Ok(Scenario {
        id: new.id.clone(),
        series,
        version,
        place,
        service,
        name: new.draft.name().to_owned(),
        note: new.draft.note().to_owned(),
        link: new.draft.link().to_owned(),
        model_version: new.model_version.clone(),
        created_at: new.created_at.clone(),
    })
}

async fn insert(connection: &mut SqliteConnection, row: &Scenario) -> Result<(), StoreError> {
    sqlx::query(
        "insert into scenario (place, service, id, series, version, position, name, note, link,
                               model_version, created_at)
         select $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1, $6, $7, $8, $9, $10
         from scenario where place = $1",
    )
    .bind(&row.place)
    .bind(&row.service)
    .bind(&row.id)
    .bind(&row.series)
    .bind(row.version)
    .bind(&row.name)
    .bind(&row.note)
    .bind(&row.link)
    .bind(&row.model_version)
    .bind(&row.created_at)
    .execute(connection)
    .await
    .map(drop)
    .map_err(store_error)
}

async fn keep_answer(
    connection: &mut SqliteConnection,
    key: &WriteKey,
    answer: &StoredAnswer,
) -> Result<(), StoreError> {
    sqlx::query("update idempotency set status = $2, location = $3, body = $4 where key = $1")
        .bind(&key.key)
        .bind(i64::from(answer.status))
        .bind(&answer.location)
        .bind(&answer.body)
        .execute(connection)
        .await
        .map(drop)
        .map_err(store_error)
}

impl ScenarioStore for SqliteStore {
    fn write<'a>(&'a self, key: &'a WriteKey, new: &'a NewScenario, compose: Compose<'a>) -> Later<'a, Written> {
        Box::pin(async move {
            self.in_place()?;
            // Dropped without commit, the transaction is rolled back: the key stays free.
            let mut transaction = self.writer.begin_with("begin immediate").await.map_err(store_error)?;
            if !claim(&mut transaction, key, &new.created_at).await? {
                let before = answer_before(&mut transaction, key).await?;
                return before
                    .map(Written::Before)
                    .ok_or_else(|| StoreError::Fault { reason: "a key is taken and not there".to_owned() });
            }
            let row = complete(&mut transaction, new).await?;
            insert(&mut transaction, &row).await?;
            let answer = compose(&row);
            keep_answer(&mut transaction, key, &answer).await?;
            transaction.commit().await.map_err(store_error)?;
            Ok(Written::Now(answer))
        })
    }

    fn answered<'a>(&'a self, key: &'a WriteKey) -> Later<'a, Option<StoredAnswer>> {
        Box::pin(async move {
            self.in_place()?;
            let mut connection = self.readers.acquire().await.map_err(store_error)?;
            answer_before(&mut connection, key).await
        })
    }

    fn page<'a>(&'a self, place: &'a str, service: &'a str, before: Option<i64>, limit: u32) -> Later<'a, Page> {
        Box::pin(async move {
            self.in_place()?;
            let rows = sqlx::query(
                "select s.* from scenario s
                 where s.place = $1 and s.service = $2 and s.position < $3
                   and not exists (select 1 from scenario newer
                                   where newer.place = s.place and newer.series = s.series
                                     and newer.version > s.version)
                 order by s.position desc
                 limit $4",
            )
            .bind(place)
            .bind(service)
            .bind(before.unwrap_or(i64::MAX))
            .bind(i64::from(limit).saturating_add(1))
            .fetch_all(&self.readers)
            .await
            .map_err(store_error)?;
            let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
            let scenarios = rows.iter().take(wanted).map(scenario).collect::<Result<Vec<_>, _>>()?;
            let next = match rows.get(wanted.saturating_sub(1)) {
                Some(last) if rows.len() > wanted => Some(last.try_get("position").map_err(store_error)?),
                Some(_) | None => None,
            };
            Ok(Page { scenarios, next })
        })
    }

    fn find<'a>(&'a self, id: &'a str) -> Later<'a, ScenarioView> {
        Box::pin(async move {
            self.in_place()?;
            let row = sqlx::query(
                "select s.*, (select newest.id from scenario newest
                              where newest.place = s.place and newest.series = s.series
                              order by newest.version desc limit 1) as newest
                 from scenario s where s.id = $1",
            )
            .bind(id)
            .fetch_optional(&self.readers)
            .await
            .map_err(store_error)?
            .ok_or(StoreError::UnknownScenario)?;
            Ok(ScenarioView { scenario: scenario(&row)?, newest: row.try_get("newest").map_err(store_error)? })
        })
    }

    fn ready(&self) -> Later<'_, ()> {
        Box::pin(async move {
            self.in_place()?;
            let newest: Option<i64> = sqlx::query_scalar("select max(version) from _sqlx_migrations where success")
                .fetch_one(&self.readers)
                .await
                .map_err(store_error)?;
            if newest == MIGRATIONS.iter().map(|migration| migration.version).max() {
                Ok(())
            } else {
                Err(StoreError::Unavailable { reason: "migrations are missing".to_owned() })
            }
        })
    }
}
