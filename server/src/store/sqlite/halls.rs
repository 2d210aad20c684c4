//! What the halls show, in the same SQLite file.

use aimak_core::wire::hall::{HallPicture, Screen};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::{SqliteStore, store_error};
use crate::store::halls::{HallKey, HallStore, Shown};
use crate::store::{Later, StoreError};

fn picture(row: &SqliteRow) -> Result<Option<HallPicture>, StoreError> {
    let read = || Ok((row.try_get("seq")?, row.try_get("screen")?, row.try_get("link")?));
    let (seq, screen, link): (i64, String, String) = read().map_err(store_error)?;
    if seq == 0 {
        return Ok(None);
    }
    let order = u32::try_from(seq).map_err(|_| StoreError::Fault { reason: format!("stored order {seq}") })?;
    let screen =
        Screen::from_code(&screen).ok_or_else(|| StoreError::Fault { reason: format!("stored screen {screen}") })?;
    Ok(Some(HallPicture { order, screen, link }))
}

async fn found(connection: &mut SqliteConnection, hall: &HallKey) -> Result<Option<SqliteRow>, StoreError> {
    sqlx::query("select seq, screen, link from hall where place = $1 and service = $2 and code = $3")
        .bind(&hall.place)
        .bind(&hall.service)
        .bind(&hall.code)
        .fetch_optional(connection)
        .await
        .map_err(store_error)
}

async fn forget(connection: &mut SqliteConnection, before: &str) -> Result<u64, StoreError> {
    sqlx::query("delete from hall where touched_at < $1")
        .bind(before)
        .execute(connection)
        .await
        .map(|done| done.rows_affected())
        .map_err(store_error)
}

impl HallStore for SqliteStore {
    fn open_hall<'a>(&'a self, hall: &'a HallKey, now: &'a str, before: &'a str, most: u32) -> Later<'a, bool> {
        Box::pin(async move {
            self.in_place()?;
            // Dropped without commit, the transaction is rolled back.
            let mut transaction = self.writer.begin_with("begin immediate").await.map_err(store_error)?;
            forget(&mut transaction, before).await?;
            let count: i64 = sqlx::query_scalar("select count(*) from hall where place = $1 and service = $2")
                .bind(&hall.place)
                .bind(&hall.service)
                .fetch_one(&mut *transaction)
                .await
                .map_err(store_error)?;
            if count >= i64::from(most) {
                let given = sqlx::query(
                    "delete from hall where place = $1 and service = $2 and code =
                         (select code from hall where place = $1 and service = $2 and seq = 0
                          order by touched_at, code limit 1)",
                )
                .bind(&hall.place)
                .bind(&hall.service)
                .execute(&mut *transaction)
                .await
                .map_err(store_error)?;
                if given.rows_affected() == 0 {
                    return Ok(false);
                }
            }
            let opened = sqlx::query(
                "insert into hall (place, service, code, seq, screen, link, touched_at)
                 values ($1, $2, $3, 0, '', '', $4)
                 on conflict (place, service, code) do nothing",
            )
            .bind(&hall.place)
            .bind(&hall.service)
            .bind(&hall.code)
            .bind(now)
            .execute(&mut *transaction)
            .await
            .map_err(store_error)?;
            if opened.rows_affected() == 0 {
                return Ok(false);
            }
            transaction.commit().await.map_err(store_error)?;
            Ok(true)
        })
    }

    fn show<'a>(&'a self, hall: &'a HallKey, sent: &'a HallPicture, now: &'a str) -> Later<'a, Option<Shown>> {
        Box::pin(async move {
            self.in_place()?;
            let mut connection = self.writer.acquire().await.map_err(store_error)?;
            // One statement decides: there is no look before that another sending could slip behind.
            let shown = sqlx::query(
                "update hall set seq = $4, screen = $5, link = $6, touched_at = $7
                 where place = $1 and service = $2 and code = $3 and seq < $4",
            )
            .bind(&hall.place)
            .bind(&hall.service)
            .bind(&hall.code)
            .bind(i64::from(sent.order))
            .bind(sent.screen.code())
            .bind(&sent.link)
            .bind(now)
            .execute(&mut *connection)
            .await
            .map_err(store_error)?;
            if shown.rows_affected() == 1 {
                return Ok(Some(Shown::Now));
            }
            let Some(row) = found(&mut connection, hall).await? else { return Ok(None) };
            match picture(&row)? {
                Some(known) if known == *sent => Ok(Some(Shown::Already)),
                Some(known) => Ok(Some(Shown::Newer(known.order))),
                None => Ok(Some(Shown::Newer(0))),
            }
        })
    }

    fn shown<'a>(&'a self, hall: &'a HallKey, after: u32) -> Later<'a, Option<Option<HallPicture>>> {
        Box::pin(async move {
            self.in_place()?;
            let mut connection = self.readers.acquire().await.map_err(store_error)?;
            let Some(row) = found(&mut connection, hall).await? else { return Ok(None) };
            Ok(Some(picture(&row)?.filter(|picture| picture.order > after)))
        })
    }

    fn forget_halls<'a>(&'a self, before: &'a str) -> Later<'a, u64> {
        Box::pin(async move {
            self.in_place()?;
            let mut connection = self.writer.acquire().await.map_err(store_error)?;
            forget(&mut connection, before).await
        })
    }
}
