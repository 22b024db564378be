namespace LteImsBench.UserPlane.Dns;

/// <summary>Names below an apex and their records. Names between the apex and a record exist too, without records (RFC 4592 §2.2.2).</summary>
public sealed class DnsZone
{
    private readonly Dictionary<string, List<DnsRecord>> _names = [];

    /// <param name="authority">The SOA record; its name is the apex, empty for the root.</param>
    /// <param name="records">The other records, all within the apex.</param>
    /// <exception cref="ArgumentException">A name is none, or is outside the apex.</exception>
    public DnsZone(DnsRecord.Soa authority, IEnumerable<DnsRecord> records)
    {
        Authority = authority;
        Apex = DnsName.Check(authority.Name);
        Add(authority);
        foreach (DnsRecord record in records) Add(record);
    }

    /// <summary>The zone's name in lower case, without the final dot.</summary>
    public string Apex { get; }

    public DnsRecord.Soa Authority { get; }

    /// <summary>The records of a name; empty when it exists without any, null when it does not exist.</summary>
    internal IReadOnlyList<DnsRecord>? Find(string name) => _names.GetValueOrDefault(name);

    internal bool Covers(string name) => DnsName.IsWithin(name, Apex);

    private void Add(DnsRecord record)
    {
        string name = DnsName.Check(record.Name);
        if (record.Target is { } target) DnsName.Check(target);
        if (!Covers(name)) throw new ArgumentException($"'{record.Name}' is outside the zone '{Apex}'", nameof(record));
        At(name).Add(record);
        while (name != Apex)
        {
            name = DnsName.Parent(name);
            At(name);
        }
    }

    private List<DnsRecord> At(string name)
    {
        if (!_names.TryGetValue(name, out List<DnsRecord>? records)) _names[name] = records = [];
        return records;
    }
}
