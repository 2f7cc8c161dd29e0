/**
 * The text of `neo4j.conf` for a database that only this machine reaches: bolt on 127.0.0.1:`port` without a password, no HTTP, no usage
 * report. A quick one keeps its plans for an hour, whatever becomes of its data. Setting names are Neo4j 5's.
 */
export function neo4jConf(port: number, quick: boolean): string {
  const settings: Record<string, string> = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'false',
    // Without a password any user of the machine may send Cypher; files must not be reachable by it.
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'server.memory.pagecache.size': '256m',
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.preallocate': 'false',
    'db.transaction.timeout': '30s',
    'dbms.usage_report.enabled': 'false',
    ...(quick ? { 'dbms.cypher.min_replan_interval': '1h' } : {}),
    // The network layer otherwise waits some 10 s for late requests when it stops.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
  };
  return Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join('');
}
