mod csp_reports;
mod halls;
mod headers;
mod health;
mod openapi;
mod scenarios;
mod site;
mod versions;
