namespace LteImsBench.Core.Identity;

/// <summary>Gives every UE of a bench its one key: the same for the simulated handset and for the network that serves it.</summary>
public sealed class UeDirectory
{
    private readonly Dictionary<Imsi, UeKey> _keys = [];
    private int _last;

    /// <summary>The key of a subscriber, made at the first call.</summary>
    public UeKey KeyOf(Imsi imsi)
    {
        if (!_keys.TryGetValue(imsi, out UeKey key)) _keys[imsi] = key = New();
        return key;
    }

    /// <summary>A key for a UE that has shown no IMSI.</summary>
    public UeKey New() => new(++_last);
}
