using LteImsBench.Core.Identity;

namespace LteImsBench.Epc.Subscribers;

/// <summary>Where subscribers live between runs. Called on the bench thread: loading once, saving before every authentication vector.</summary>
public interface ISubscriberStore
{
    IReadOnlyList<Subscriber> LoadAll();

    /// <summary>Keeps the sequence number; when it returns, a restart must not find a smaller one.</summary>
    void SaveSqn(Imsi imsi, ulong sqn);
}
