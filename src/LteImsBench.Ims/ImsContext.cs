using LteImsBench.Core.Evidence;
using LteImsBench.Ims.Identities;
using LteImsBench.Ims.Registration;
using LteImsBench.Sip.Transport;
using LteImsBench.Sip.User;

namespace LteImsBench.Ims;

/// <summary>What the procedures of one core share.</summary>
internal sealed class ImsContext(ImsDependencies dependencies, UserAgent agent, HomeDomains domains)
{
    public ImsConfig Config => dependencies.Config;

    public TimeProvider Time => dependencies.Time;

    public ISubscriberDirectory Subscribers => dependencies.Subscribers;

    public HomeDomains Domains => domains;

    public UserAgent Agent => agent;

    public Authenticator Authenticator { get; } = new(dependencies.Config, dependencies.Time, dependencies.Random, dependencies.Subscribers);

    public Registrar Registrar { get; } = new(dependencies.Time);

    /// <summary>Records a change of state.</summary>
    public void Record(string name, SipFlow flow, string privateIdentity, string detail) => dependencies.Timeline.State(
        Layer.Ims, Side.Network, dependencies.ResolveUe(flow.Remote.Address, privateIdentity), name, detail);
}
