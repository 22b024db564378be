using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;
using Microsoft.Data.Sqlite;

namespace LteImsBench.Host.Subscribers;

/// <summary>
/// Subscribers in an SQLite file, which outlives the process with its sequence numbers. Those of the configuration that the file does
/// not hold yet are added; what it holds already keeps its sequence number and takes the rest from the configuration.
/// </summary>
public sealed class SqliteSubscriberStore : ISubscriberStore, IDisposable
{
    private readonly SqliteConnection _connection;

    /// <exception cref="SqliteException">The file is no SQLite database or cannot be written.</exception>
    public SqliteSubscriberStore(string file, IReadOnlyList<Subscriber> configured)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        Execute(
            """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS subscriber (
                imsi TEXT PRIMARY KEY, msisdn TEXT NOT NULL, impi TEXT, algorithm TEXT NOT NULL, k BLOB NOT NULL, opc BLOB NOT NULL, op BLOB NOT NULL,
                amf INTEGER NOT NULL, sqn INTEGER NOT NULL, res_length INTEGER NOT NULL, apns TEXT);
            """);
        foreach (Subscriber subscriber in configured) Keep(subscriber);
    }

    public IReadOnlyList<Subscriber> LoadAll()
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT imsi, msisdn, impi, algorithm, k, opc, op, amf, sqn, res_length, apns FROM subscriber ORDER BY imsi";
        using SqliteDataReader rows = command.ExecuteReader();
        List<Subscriber> subscribers = [];
        while (rows.Read())
        {
            subscribers.Add(new(Imsi.Parse(rows.GetString(0)), new(rows.GetString(1)), Octets(rows, 4))
            {
                Impi = rows.IsDBNull(2) ? null : rows.GetString(2),
                Algorithm = Enum.Parse<AkaAlgorithm>(rows.GetString(3)),
                Opc = Octets(rows, 5),
                Op = Octets(rows, 6),
                Amf = (ushort)rows.GetInt32(7),
                Sqn = (ulong)rows.GetInt64(8),
                ResLength = rows.GetInt32(9),
                AllowedApns = rows.IsDBNull(10) ? null : rows.GetString(10).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            });
        }

        return subscribers;
    }

    public void SaveSqn(Imsi imsi, ulong sqn) =>
        Execute("UPDATE subscriber SET sqn = $sqn WHERE imsi = $imsi", ("$sqn", (long)sqn), ("$imsi", imsi.Digits));

    public void Dispose() => _connection.Dispose();

    private void Keep(Subscriber subscriber) => Execute(
        """
        INSERT INTO subscriber VALUES ($imsi, $msisdn, $impi, $algorithm, $k, $opc, $op, $amf, $sqn, $res, $apns)
        ON CONFLICT (imsi) DO UPDATE SET msisdn = $msisdn, impi = $impi, algorithm = $algorithm, k = $k, opc = $opc, op = $op, amf = $amf, res_length = $res, apns = $apns
        """,
        ("$imsi", subscriber.Imsi.Digits),
        ("$msisdn", subscriber.Msisdn.Number),
        ("$impi", subscriber.Impi),
        ("$algorithm", subscriber.Algorithm.ToString()),
        ("$k", subscriber.K.ToArray()),
        ("$opc", subscriber.Opc.ToArray()),
        ("$op", subscriber.Op.ToArray()),
        ("$amf", (int)subscriber.Amf),
        ("$sqn", (long)subscriber.Sqn),
        ("$res", subscriber.ResLength),
        ("$apns", subscriber.AllowedApns is { } apns ? string.Join(' ', apns) : null));

    private void Execute(string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private static OctetString Octets(SqliteDataReader rows, int column) => OctetString.Wrap((byte[])rows.GetValue(column));
}
