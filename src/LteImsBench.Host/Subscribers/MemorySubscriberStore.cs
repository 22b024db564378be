using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;

namespace LteImsBench.Host.Subscribers;

/// <summary>Subscribers as the configuration lists them; sequence numbers last as long as the process.</summary>
public sealed class MemorySubscriberStore(IReadOnlyList<Subscriber> subscribers) : ISubscriberStore
{
    public IReadOnlyList<Subscriber> LoadAll() => subscribers;

    public void SaveSqn(Imsi imsi, ulong sqn)
    {
    }
}
