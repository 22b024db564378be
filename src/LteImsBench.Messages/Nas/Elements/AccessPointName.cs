using System.Text;

namespace LteImsBench.Messages.Nas;

/// <summary>Access point name, TS 24.008 §10.5.6.1, as dotted labels; at most 100 octets when coded.</summary>
public readonly record struct AccessPointName(string Name) : INasElement<AccessPointName>
{
    public static implicit operator AccessPointName(string name) => new(name);

    /// <summary>The network identifier: the name without an operator identifier such as <c>mnc001.mcc001.gprs</c>.</summary>
    public string NetworkIdentifier
    {
        get
        {
            int at = Name.LastIndexOf(".mnc", StringComparison.OrdinalIgnoreCase);
            return at > 0 && Name.EndsWith(".gprs", StringComparison.OrdinalIgnoreCase) ? Name[..at] : Name;
        }
    }

    public override string ToString() => Name;

    static AccessPointName INasElement<AccessPointName>.Read(ref NasReader r)
    {
        var name = new StringBuilder();
        while (!r.IsAtEnd)
        {
            if (name.Length > 0) name.Append('.');
            name.Append(Encoding.Latin1.GetString(r.Take(r.Octet())));
        }

        return new(name.ToString());
    }

    void INasElement<AccessPointName>.Write(ref NasWriter w)
    {
        if (string.IsNullOrEmpty(Name)) return;
        foreach (string label in Name.Split('.')) w.Lv(Encoding.Latin1.GetBytes(label));
    }
}
